import type { Cell } from "@/lib/document/blocks";
import type { PlacedRow, TableFragment } from "@/lib/document/fragments";

function Box({ cell, scope }: { cell: Cell; scope: "row" | "col" }) {
  if (cell.role === "label") {
    return (
      <th scope={scope} colSpan={cell.span}>
        {cell.text}
      </th>
    );
  }
  return (
    <td colSpan={cell.span} className={cell.role === "number" ? "a4-figure" : undefined}>
      {cell.text}
    </td>
  );
}

function Row({ row, scope }: { row: PlacedRow; scope: "row" | "col" }) {
  return (
    <tr style={{ height: `calc(${row.height} * var(--line))` }}>
      {row.cells.map((cell, index) => (
        <Box key={`cell-${index}`} cell={cell} scope={scope} />
      ))}
    </tr>
  );
}

/** A table, or the rows of one that stand on this page under the repeated header. */
export function A4Table({ fragment }: { fragment: TableFragment }) {
  return (
    <table className="a4-table">
      <colgroup>
        {fragment.widths.map((width, index) => (
          <col key={`column-${index}`} style={{ width: `calc(${width} * var(--mm))` }} />
        ))}
      </colgroup>
      {fragment.header === null ? null : (
        <thead>
          <Row row={fragment.header} scope="col" />
        </thead>
      )}
      <tbody>
        {fragment.rows.map((row, index) => (
          <Row key={`row-${index}`} row={row} scope="row" />
        ))}
      </tbody>
    </table>
  );
}

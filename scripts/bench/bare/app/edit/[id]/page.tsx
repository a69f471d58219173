import { connection } from "next/server";
import { store } from "../../../held";
import { Box } from "./box";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await connection();
  const { id } = await params;
  return <Box id={id} shown={store().edit(id, "practices")} />;
}

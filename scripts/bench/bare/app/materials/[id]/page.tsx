import { connection } from "next/server";
import { store } from "../../../held";
import { Sheet } from "./sheet";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await connection();
  return <Sheet shown={store().material((await params).id)} />;
}

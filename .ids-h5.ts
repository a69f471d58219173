import Database from "better-sqlite3";
const d=new Database("/tmp/h5/exemplar.sqlite",{readonly:true});
for (const r of d.prepare("select m.id,u.name from materials m join units u on u.id=m.unit_id").all() as any) console.log(r.id,r.name);

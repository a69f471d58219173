/** A child process that does to order what a hostile file would make a reader do. */
const JOBS = {
  echo: (input) => input,
  fail: () => { throw new Error("no such text"); },
  leave: () => process.exit(3),
  spin: () => { for (;;); },
  eat: () => { const held = []; for (;;) held.push(Buffer.alloc(8 << 20, 1)); },
};

process.on("message", ({ id, job, input }) => {
  try {
    process.send({ id, output: JOBS[job](input) });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
process.on("disconnect", () => process.exit(0));

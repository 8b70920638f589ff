// heard: application: lost
// offers: await

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

type Next = () => Promise<any>;
type Middleware = (context: { path: string }, next: Next) => any;
const stack: Middleware[] = [];
async function run(index = 0): Promise<void> {
  await stack[index]?.({ path: "/" }, () => run(index + 1));
}
const app = { use: (middleware: Middleware) => stack.push(middleware) };

app.use(function (_context, next) {
  next();
});

app.use(() => save());
run().then(
  () => console.log("answered"),
  (error) => console.log("application:", error.message),
);
export {};

// heard: lost
// offers: then, catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

interface Request {
  path: string;
}
interface Response {
  send(body: string): void;
}
interface NextFunction {
  (error?: any): void;
  (deferToNext: "router"): void;
}
interface RequestHandler {
  (request: Request, response: Response, next: NextFunction): void;
}
function use(handler: RequestHandler): void {
  const response: Response = { send: (body) => console.log("sent", body) };
  handler({ path: "/" }, response, (error?: unknown) =>
    console.log(error instanceof Error ? `error handler: ${error.message}` : "next"),
  );
}

use((_request, _response, next) => {
  save();
  next();
});
export {};

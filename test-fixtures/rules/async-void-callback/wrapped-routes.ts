// The program puts something around the handlers of all of its routes when it starts.
// @compilerOptions {"strict": true}
// @rule: async-void-callback
// @filename: node_modules/@types/express-serve-static-core/package.json
{ "name": "@types/express-serve-static-core", "version": "4.0.0", "types": "index.d.ts" }
// @filename: node_modules/@types/express-serve-static-core/index.d.ts
export interface Response { send(body: string): this }
export interface Layer { name: string; handle: any; route?: { stack: Layer[] } }
export interface RequestHandler { (request: object, response: Response, next: (error?: unknown) => void): void }
export interface IRouterMatcher<T> { (path: string, ...handlers: RequestHandler[]): T }
export interface IRouterHandler<T> { (...handlers: RequestHandler[]): T }
export interface IRoute { all: IRouterHandler<this>; get: IRouterHandler<this> }
export interface Router {
  stack: Layer[];
  get: ((name: string) => unknown) & IRouterMatcher<this>;
  post: IRouterMatcher<this>;
  put: IRouterMatcher<this>;
  use: IRouterHandler<this> & IRouterMatcher<this>;
  route(path: string): IRoute;
  param(name: string, handler: (request: object) => void): this;
}
export declare function Router(): Router;
// @filename: server.ts
import type { RequestHandler, Router } from "express-serve-static-core";

const caught =
  (handler: (...parameters: Parameters<RequestHandler>) => unknown): RequestHandler =>
  (request, response, next) => {
    Promise.resolve(handler(request, response, next)).catch(next);
  };

export function wrapRoutes(router: Router): void {
  for (const layer of router.stack) {
    if (layer.name === "router") wrapRoutes(layer.handle);
    else if (layer.route) {
      for (const routeLayer of layer.route.stack) routeLayer.handle = caught(routeLayer.handle);
    }
  }
}
// @filename: routes.ts
import { type RequestHandler, Router } from "express-serve-static-core";
declare function load(): Promise<string>;
const router = Router();
const show: RequestHandler = (_, response) => void response.send("a");

router.post("/", async (_, response) => {
  response.send(await load());
});
router.get("/", async (_, response) => {
  response.send(await load());
});
router.put("/", show, async (_, response) => {
  response.send(await load());
});
router.route("/").all(async (_, response) => {
  response.send(await load());
});
router.route("/").get(show, async (_, response) => {
  response.send(await load());
});
router.use(async (_, response) => {
//         ^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `router.use` expects a function that returns nothing.
  response.send(await load());
});
router.use("/", async (_, response) => {
//              ^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `router.use` expects a function that returns nothing.
  response.send(await load());
});
router.param("id", async () => {
//                 ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `router.param` expects a function that returns nothing.
  await load();
});
export { router };

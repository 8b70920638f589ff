// A package that hands what handlers reject with to the router's own error handlers, where package.json lists it.
// @filename: package.json
{ "name": "app", "dependencies": { "express": "4.0.0", "express-async-errors": "3.0.0" } }
// @filename: node_modules/@types/express-serve-static-core/package.json
{ "name": "@types/express-serve-static-core", "version": "4.0.0", "types": "index.d.ts" }
// @filename: node_modules/@types/express-serve-static-core/index.d.ts
export interface Response { send(body: string): this }
export interface RequestHandler { (request: object, response: Response): void }
export interface IRouterMatcher<T> { (path: string, ...handlers: RequestHandler[]): T }
export interface IRouterHandler<T> { (...handlers: RequestHandler[]): T }
export interface Router { get: ((name: string) => unknown) & IRouterMatcher<this>; post: IRouterMatcher<this>; use: IRouterHandler<this>; close(callback: () => void): void }
export declare function Router(): Router;
// @filename: routes.ts
import { Router } from "express-serve-static-core";
declare function load(): Promise<string>;
const router = Router();
router.post("/", async (_, response) => {
  response.send(await load());
});
router.get("/", async (_, response) => {
  response.send(await load());
});
router.use(async (_, response) => {
  response.send(await load());
});
router.post("/", ...[], async (_, response) => {
  response.send(await load());
});
router.close(async () => {
//           ^^^^^^^^^^^ async-void-callback +try +allow
  await load();
});
export { router };

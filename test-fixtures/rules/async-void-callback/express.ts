// Handlers of a router: up to Express 4 nobody takes their promise, from Express 5 on the types say that it is taken.
// @filename: node_modules/express-four/package.json
{ "name": "express-four", "version": "4.0.0", "types": "index.d.ts" }
// @filename: node_modules/express-four/index.d.ts
export interface Request { query: Record<string, string> }
export interface Response { send(body: string): this }
export type NextFunction = (error?: unknown) => void;
export interface RequestHandler { (request: Request, response: Response, next: NextFunction): void }
export interface Matcher {
  (path: string, ...handlers: RequestHandler[]): this;
  (path: RegExp, ...handlers: RequestHandler[]): this;
}
export interface Router { get: Matcher; use: (handler: RequestHandler) => this }
export declare function Router(): Router;
// @filename: node_modules/express-five/package.json
{ "name": "express-five", "version": "5.0.0", "types": "index.d.ts" }
// @filename: node_modules/express-five/index.d.ts
import type { NextFunction, Request, Response } from "express-four";
export interface RequestHandler { (request: Request, response: Response, next: NextFunction): void | Promise<void> }
export interface Router { get(path: string, ...handlers: RequestHandler[]): this }
export declare function Router(): Router;
// @filename: routes.ts
import { Router } from "express-four";
import { Router as Router5 } from "express-five";

declare function load(id: string | undefined): Promise<string>;
declare function wrap(handler: (id: string | undefined) => Promise<string>): () => void;

export const router = Router();
router.get("/user", async (request, response) => {
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `router.get` expects a function that returns nothing.
  response.send(await load(request.query["id"]));
});
router.use(async (request, response, next) => {
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `router.use` expects a function that returns nothing.
  response.send(await load(request.query["id"]));
  next();
});
router.get("/safe", async (request, response, next) => {
  try {
    response.send(await load(request.query["id"]));
  } catch (error) {
    next(error);
  }
});
router.get("/wrapped", wrap(load));

export const router5 = Router5();
router5.get("/user", async (request, response) => {
  response.send(await load(request.query["id"]));
});

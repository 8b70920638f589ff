// Lists that are typed through what a package makes of a configuration.
// @filename: node_modules/env/package.json
{ "name": "env", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/env/index.d.ts
export interface Spec<T> { (value: string): T }
export interface Accessors { readonly isProduction: boolean }
type Cleaned<S> = { readonly [K in keyof S]: S[K] extends Spec<infer T> ? T : never };
export declare function json<T>(options?: { default?: T }): Spec<T>;
export declare function clean<S>(source: object, specs: S): Readonly<Cleaned<S> & Accessors>;
export declare function convict<C>(schema: { [K in keyof C]: { default: C[K] } }): { get<K extends keyof C>(key: K): C[K] };
// @filename: services.ts
import { clean, convict, json } from "env";
declare function start(name: string): Promise<void>;
const SERVICES = json<string[]>();
const env = clean({}, { SERVICES, NAMES: json<readonly string[]>({ default: [] }) });
const { SERVICES: services } = env;
const settings = convict({ services: { default: ["web"] } });
const frozen = Object.freeze({ services: ["web"] } as const);
type Config = { services: string[] } | { services: readonly string[]; extra: true };
declare const config: Config & { brand: "config" };

env.SERVICES.forEach(async (name) => {
//                   ^^^^^^^^^^^^^^^ async-array-callback +try : `forEach` does not wait for its callback
  await start(name);
});
env.NAMES.forEach(async (name) => {
//                ^^^^^^^^^^^^^^^ async-array-callback +try : `forEach` does not wait for its callback
  const module = await import(name);
  module.run();
});
services.forEach(start);
//               ^^^^^ async-array-callback : `forEach` does not wait for its callback
settings.get("services").forEach((name) => start(name));
//                               ^^^^^^^^^^^^^^^^^^^^^ async-array-callback +catch : `forEach` does not wait for its callback
frozen.services.forEach(async (name) => {
//                      ^^^^^^^^^^^^^^^ async-array-callback +try : `forEach` does not wait for its callback
  await start(name);
});
config.services.forEach(async (name: string) => {
//                      ^^^^^^^^^^^^^^^^^^^^^^^ async-array-callback +try : `forEach` does not wait for its callback
  await start(name);
});
env.SERVICES.forEach((name) => {
//                   ^^^^^^^^^ async-array-callback : `forEach` does not wait for its callback
  if (name === "web") return start(name);
  return undefined;
});
env.SERVICES.forEach(async (name) => {
//                   ^^^^^^^^^^^^^^^ async-array-callback +sync +try : `forEach` does not wait for its callback
  console.log(JSON.parse(name));
});

env.SERVICES.forEach((name) => {
  start(name).catch(console.error);
});
env.SERVICES.forEach(async (name) => {
  try {
    await start(name);
  } catch (error) {
    console.error(error);
  }
});
env.SERVICES.forEach((name) => {
  if (name === "web") return name.length;
  return name.trim();
});
declare const untyped: any;
untyped.SERVICES.forEach(async (name: string) => {
  await start(name);
});

/**
 * Coverage: how much of the code could not be judged for want of types, and why; see `facts/coverage.ts` for what that
 * means. It may ask the checker no question of its own that could go with the rules' questions, and it reports nothing.
 */
export type { ResultMemory } from "./awaited.ts";
export { FileCoverage } from "./file-coverage.ts";
export { placeKinds } from "./places.ts";
export { Tracer } from "./tracer.ts";
export { describeCauses, describeCoverage, percent } from "./words.ts";

/** Every package that something is known of, sorted by file. */
import type { PackageKnowledge } from "../shape.ts";
import { pg } from "./pg.ts";

export const packages: readonly PackageKnowledge[] = [pg];

/** All forms of fan-outs, by syntax alone. */
import type { Node } from "../../../engine/ast.ts";
import type { Place } from "./fan-out.ts";
import { isFillingLoop } from "./filled.ts";
import { combinatorPlace, loopOverPromises } from "./gathered.ts";
import { packagePlace } from "./packages.ts";
import { queuePlace } from "./queues.ts";
import { unwaitedPlace } from "./unwaited.ts";

/** The fan-outs that are reported at a node. */
export function placeAt(node: Node): Place | undefined {
	for (const form of [combinatorPlace, packagePlace, queuePlace, unwaitedPlace, loopOverPromises]) {
		const place = form(node);
		if (place) return place.fanOuts.length > 0 ? place : undefined;
	}
	return undefined;
}

/** What may come to need a limiter before it. */
export function mayNeedLimiter(node: Node): boolean {
	return placeAt(node) !== undefined || isFillingLoop(node);
}

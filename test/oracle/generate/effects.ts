/** What the generator knows of the code it writes: which places it reads and writes. */
import { overlaps } from "../verdict.ts";

/**
 * Places are written like resources, `domain:place`: `fs:a/b`, `http:`, `log:`, `var:cell_1`, and `field:name@root` for
 * fields of objects, where the root says which object it is: a variable, or `$0` for the first parameter.
 */
export class Effects {
	readonly reads = new Set<string>();
	readonly writes = new Set<string>();
}

/** Where one of the two sees that the other came first. */
export function collision(one: Effects, other: Effects): string | undefined {
	const meet = (left: ReadonlySet<string>, right: ReadonlySet<string>) => {
		for (const a of left) for (const b of right) if (mayBeSame(a, b)) return `${a} and ${b}`;
		return undefined;
	};
	return meet(one.writes, other.writes) ?? meet(one.writes, other.reads) ?? meet(one.reads, other.writes);
}

function mayBeSame(a: string, b: string): boolean {
	if (!a.startsWith("field:")) return overlaps(a, b);
	const [field, root = ""] = a.split("@");
	const [otherField, otherRoot = ""] = b.split("@");
	if (field !== otherField) return false;
	// Objects that a caller hands in may be one and the same.
	return root === otherRoot || (isGiven(root) && isGiven(otherRoot));
}

function isGiven(root: string): boolean {
	return /^(?:items of )?argument/.test(root);
}

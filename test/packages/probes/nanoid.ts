import { customAlphabet, nanoid } from "nanoid";

export function ids() {
	nanoid(10); // reads nondeterminism
	customAlphabet("abc", 10); // pure
}

import { parse, stringify, v1, v3, v4, v5, v6, v7, validate, version } from "uuid";

export function ids(text: string) {
	v1(); // reads nondeterminism
	v4(); // reads nondeterminism
	v6(); // reads nondeterminism
	v7(); // reads nondeterminism
	v3(text, text); // pure
	v5(text, text); // pure
	validate(text); // pure
	version(text); // pure
	stringify(parse(text)); // pure
}

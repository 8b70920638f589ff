import debug from "debug";

const log = debug("a"); // pure

export function logged() {
	log("b"); // writes log
}

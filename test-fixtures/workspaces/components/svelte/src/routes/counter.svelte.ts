import { save } from "../api";

export function count() {
	save({ id: 1, name: "a" }); // expect: floating-promise
}

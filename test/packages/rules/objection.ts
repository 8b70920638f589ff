// Objection
import { Model } from "objection";

class Person extends Model {
	id!: string;
}

export function neverRun(ids: readonly string[]) {
	Person.query().insert({ id: "a" }); // query-never-run: queries
	Person.query().deleteById("a"); // query-never-run
	new Person().$query().patch({ id: "b" }); // query-never-run
	void Person.query().patch({ id: "b" }); // query-never-run
	ids.forEach((id) => Person.query().deleteById(id)); // query-never-run
}

export async function run() {
	await Person.query().insert({ id: "a" }); // silent query-never-run
	Person.query().insert({ id: "a" }).execute(); // silent query-never-run
	Person.transaction(async () => undefined); // silent query-never-run
	await Person.query().where((part) => {
		part.where("a", 1).orWhere("b", 2); // silent query-never-run
	});
	const query = Person.query(); // silent query-never-run
	query.where("id", "a"); // silent query-never-run
	await query;
}

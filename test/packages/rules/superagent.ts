// superagent
import superagent from "superagent";

export function neverRun() {
	superagent.post("/a").send({}); // query-never-run: requests
	superagent.get("/a"); // query-never-run
	void superagent.get("/a").query({ a: 1 }); // query-never-run
}

export async function run() {
	await superagent.get("/a"); // silent query-never-run
	superagent.get("/a").end(() => undefined); // silent query-never-run
	superagent.get("/a", () => undefined); // silent query-never-run
	superagent.get("/a").pipe(process.stdout); // silent query-never-run
	superagent.get("/a").then(() => undefined); // silent query-never-run
	const sent = superagent.get("/a"); // silent query-never-run
	sent.set("a", "b"); // silent query-never-run
	return await sent;
}

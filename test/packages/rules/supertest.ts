// supertest
import request from "supertest";

export function neverRun() {
	request("/").get("/a").expect(200); // query-never-run: requests
	request("/").post("/a").send({}); // query-never-run
}

export function withDone(done: (error?: unknown) => void) {
	request("/").get("/a").expect(200, done); // silent query-never-run
	request("/").get("/a").expect(200).end(done); // silent query-never-run
}

export async function run() {
	await request("/").get("/a").expect(200); // silent query-never-run
	request("/").get("/a").expect(200, () => undefined); // silent query-never-run
	request("/").get("/a").end(() => undefined); // silent query-never-run
	return request("/").get("/a"); // silent query-never-run
}

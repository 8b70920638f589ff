// supertest
import request from "supertest";

export function neverRun() {
	request("/").get("/a").expect(200); // query-never-run: requests
	request("/").post("/a").send({}); // query-never-run
}

export async function run() {
	await request("/").get("/a").expect(200); // silent query-never-run
	request("/").get("/a").expect(200, () => undefined); // silent query-never-run
}

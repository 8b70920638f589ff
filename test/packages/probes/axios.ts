import axios, { type AxiosRequestConfig, isAxiosError, isCancel } from "axios";

const api = axios.create({ baseURL: "https://example.com", timeout: 1000 }); // pure

export async function requests(id: string, config: AxiosRequestConfig) {
	await axios.get(`/users/${id}`, { params: { full: true } }); // reads http, promise
	await api.get<string[]>("/users"); // reads http, promise
	await api.head("/users"); // reads http, promise
	await api.options("/users"); // reads http, promise
	await api.post("/users", { id }); // writes http, promise
	await api.put("/users", { id }); // writes http, promise
	await api.patch("/users", { id }); // writes http, promise
	await api.delete("/users"); // writes http, promise
	await api.postForm("/users", { id }); // writes http, promise
	await api.putForm("/users", { id }); // writes http, promise
	await api.patchForm("/users", { id }); // writes http, promise
	await axios(`/users/${id}`); // reads http, promise
	await axios({ url: "/users", method: "GET" }); // reads http, promise
	await axios("/users", { method: "post" }); // uses http, promise
	await axios(config); // uses http, promise
	await api.request({ url: "/users" }); // reads http, promise
	await api.request({ url: "/users", method: "DELETE" }); // uses http, promise
	await api.request({ ...config }); // uses http, promise
	await api("/users"); // reads http, promise
	await api("/users", { method: "delete" }); // uses http, promise
	api.getUri({ url: "/users" }); // pure
}

export function failed(error: unknown) {
	isAxiosError(error); // pure
	isCancel(error); // pure
	axios.isAxiosError(error); // pure
	axios.isCancel(error); // pure
}

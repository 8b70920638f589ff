// Clients for requests that show every failure to the user before their promises reject.
// @filename: package.json
{ "name": "shop", "dependencies": { "axios": "1.99.1" } }
// @filename: node_modules/axios/package.json
{ "name": "axios", "version": "1.99.1", "types": "index.d.ts" }
// @filename: node_modules/axios/index.d.ts
export interface AxiosInstance {
  (config: object): Promise<object>;
  get(url: string): Promise<object>;
  post(url: string, data?: unknown): Promise<object>;
  interceptors: {
    response: { use(taken?: ((response: object) => unknown) | null, failed?: (error: Error) => unknown): number };
  };
}
declare const axios: AxiosInstance & { create(config?: object): AxiosInstance };
export default axios;
// @filename: src/client.ts
import axios from "axios";
declare const notifications: { showNotification(text: string): void };
declare function refreshToken(): Promise<void>;

const shown = axios.create();
shown.interceptors.response.use(
  (response) => response,
  (error) => {
    if (error.name === "CanceledError") return Promise.reject(error);
    notifications.showNotification(error.message);
    return Promise.reject(error);
  },
);
export default shown;

export const silent = axios.create();
silent.interceptors.response.use(undefined, async (error) => {
  await refreshToken();
  return Promise.reject(error);
});

export const named = axios.create();
named.interceptors.response.use((response) => response, tell);
async function tell(error: Error): Promise<never> {
  const { message } = await import("./message.js");
  message.error(error.message);
  throw error;
}

export class Client {
  private readonly http = axios.create();
  constructor() {
    this.http.interceptors.response.use(null, (error) => {
      notifications.showNotification(error.message);
      throw error;
    });
  }
  load() {
    return this.http.get("/load");
  }
}
// @filename: src/message.ts
export declare const message: { error(text: string): void };
// @filename: src/use.ts
import axios from "axios";
import request, { Client, named, silent } from "./client.js";

const api = {
  save: (data: object) => request({ url: "/save", data }),
  load: () => silent.get("/load"),
};

async function save(data: object) {
  const response = await api.save(data);
  return response;
}

export function shown(client: Client) {
  request({ url: "/" });
  request.get("/");
  request.post("/", {}).then(() => {});
  named.get("/");
  client.load();
  api.save({});
  save({});
}

export function unseen() {
  axios.get("/");
//^^^^^^^^^^^^^^ floating-promise +catch +void
  silent.get("/");
//^^^^^^^^^^^^^^^ floating-promise +catch +void
  api.load();
//^^^^^^^^^^ floating-promise +catch +void
  request.get("/").then((response) => Promise.reject(response));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
}

import { CHECKS, LOOKS, MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** Interceptors are taken to leave alone what the requests are about. */
export const axios: PackageKnowledge = {
	names: ["axios"],
	calls: {
		axios: sends("http", "rw", { refine: "request" }),
		"call AxiosInstance": sends("http", "rw", { refine: "request" }),
		"Axios.request": sends("http", "rw", { refine: "request" }),
		...each("Axios", "get head options", sends("http", "r")),
		...each("Axios", "post put patch delete postForm putForm patchForm", sends("http", "w")),
		"Axios.getUri": CHECKS,
		"AxiosInstance.create": MAKES,
		...each("AxiosStatic", "isAxiosError isCancel", LOOKS),
		...each("", "isAxiosError isCancel", LOOKS),
	},
};

/** Where the rules' pages are: they are shipped with the program, so that a link works offline and fits the version. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

let folder: string | undefined;

/** The folder `docs` beside or above this code: of the checkout, the installed package or the extension. */
function docsFolder(): string {
	if (folder === undefined) {
		let at = path.dirname(fileURLToPath(import.meta.url));
		while (!existsSync(path.join(at, "docs", "rules")) && at !== path.dirname(at)) at = path.dirname(at);
		folder = path.join(at, "docs");
	}
	return folder;
}

/** Address of a rule's page, a `file:` URL. */
export function ruleDocsUrl(id: string): string {
	return pathToFileURL(path.join(docsFolder(), "rules", `${id}.md`)).href;
}

import { CHECKS, does, MAKES } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

/** Part of the request that is answered. Without one it throws, and older versions give it without a promise. */
const OF_REQUEST: KnownCall = { gives: "value", throws: true };
/** Ends the rendering, or says that there must be a request for all that follows. */
const CONDITION: KnownCall = { ...CHECKS, guards: true };
const COOKIE_READ: KnownCall = does("storage", "r", { throws: false });
const COOKIE_WRITE: KnownCall = does("storage", "w", { receiver: "rewrites" });

/** What components, actions and handlers on the server call. */
export const next: PackageKnowledge = {
	names: ["next"],
	calls: {
		...each("", "headers cookies draftMode", OF_REQUEST),
		connection: { ...CONDITION, gives: "promise" },
		unstable_noStore: CONDITION,
		...each("", "redirect permanentRedirect notFound forbidden unauthorized", CONDITION),
		...each("RequestCookies", "get getAll has", COOKIE_READ),
		...each("ResponseCookies", "set delete", COOKIE_WRITE),
		...each("DraftMode", "enable disable", COOKIE_WRITE),
		...each("", "revalidatePath revalidateTag updateTag", does("cache", "w")),
		unstable_cache: MAKES,
		// It is called when the response has been sent.
		after: { io: [{ domain: "timer", mode: "r" }], invokes: [0], defers: true, gives: "value", throws: true },
		...each("NextResponse", "json next redirect rewrite", MAKES),
		userAgent: MAKES,
	},
};

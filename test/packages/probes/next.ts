import { revalidatePath, revalidateTag, unstable_cache, unstable_noStore, updateTag } from "next/cache";
import { cookies, draftMode, headers } from "next/headers";
import { forbidden, notFound, permanentRedirect, redirect, unauthorized } from "next/navigation";
import { after, connection, NextResponse, type NextRequest, userAgent } from "next/server";

export async function request() {
	const sent = await headers(); // pure
	sent.get("a"); // pure
	const jar = await cookies(); // pure
	jar.get("a"); // reads storage
	jar.has("a"); // reads storage
	jar.getAll(); // reads storage
	jar.set("a", "b"); // writes storage
	jar.delete("a"); // writes storage
	const draft = await draftMode(); // pure
	draft.enable(); // writes storage
	draft.disable(); // writes storage
	await connection(); // pure, promise, guards
	unstable_noStore(); // pure, guards
	after(() => undefined); // reads timer
}

export async function caches(tag: string) {
	revalidatePath("/"); // writes cache
	revalidateTag(tag, "max"); // writes cache
	updateTag(tag); // writes cache
	unstable_cache(async () => tag, [tag]); // pure
}

export function ends(at: number) {
	if (at === 1) redirect("/"); // pure, guards
	if (at === 2) permanentRedirect("/"); // pure, guards
	if (at === 3) forbidden(); // pure, guards
	if (at === 4) unauthorized(); // pure, guards
	notFound(); // pure, guards
}

export function responses(incoming: NextRequest) {
	incoming.cookies.get("a"); // reads storage
	incoming.nextUrl.searchParams.get("a"); // pure
	userAgent(incoming); // pure
	const response = NextResponse.json({}); // pure
	response.cookies.set("a", "b"); // writes storage
	NextResponse.next(); // pure
	NextResponse.rewrite(incoming.url); // pure
	return NextResponse.redirect(incoming.url); // pure
}

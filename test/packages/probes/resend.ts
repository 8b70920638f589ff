import { Resend } from "resend";

const resend = new Resend("key"); // pure

export async function mailed(to: string, html: string) {
	await resend.emails.get("a"); // reads http, promise
	await resend.domains.list(); // reads http, promise
	await resend.emails.send({ from: "a", to, subject: "b", html }); // writes http, promise, costly
	await resend.domains.create({ name: "a" }); // writes http, promise
	await resend.domains.update({ id: "a" }); // writes http, promise
	await resend.domains.remove("a"); // writes http, promise
}

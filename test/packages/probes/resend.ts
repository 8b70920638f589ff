import { Resend } from "resend";

const resend = new Resend("key"); // pure

export async function mailed(to: string, html: string) {
	await resend.emails.get("a"); // reads queue, promise
	await resend.domains.list(); // reads queue, promise
	await resend.emails.send({ from: "a", to, subject: "b", html }); // writes queue, promise, costly
	await resend.domains.create({ name: "a" }); // writes queue, promise
	await resend.domains.update({ id: "a" }); // writes queue, promise
	await resend.domains.remove("a"); // writes queue, promise
}

import { createTransport } from "nodemailer";

const transport = createTransport({ host: "example.com" }); // pure

export async function mailed(to: string) {
	await transport.sendMail({ to, text: "a" }); // writes queue, promise
	await transport.verify(); // reads queue, promise
}

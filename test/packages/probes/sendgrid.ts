import mail from "@sendgrid/mail";

export async function mailed(to: string, text: string) {
	mail.setApiKey("key"); // pure
	await mail.send({ from: "a", to, subject: "b", text }); // writes queue, promise, costly
	await mail.sendMultiple({ from: "a", to: [to], subject: "b", text }); // writes queue, promise, costly
}

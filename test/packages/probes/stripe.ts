import Stripe from "stripe";

const stripe = new Stripe("key"); // pure

export async function payments(id: string, customer: string) {
	await stripe.customers.retrieve(id); // reads http, promise
	await stripe.customers.list({ limit: 10 }); // reads http, promise
	await stripe.customers.listPaymentMethods(id); // reads http, promise
	await stripe.customers.search({ query: "a" }); // reads http, promise
	await stripe.customers.list().autoPagingToArray({ limit: 100 }); // reads http, promise
	await stripe.invoices.createPreview(); // reads http, promise
	await stripe.customers.create({ email: "a" }); // writes http, promise, costly
	await stripe.customers.update(id, { email: "a" }); // writes http, promise, costly
	await stripe.customers.del(id); // writes http, promise, costly
	await stripe.checkout.sessions.create({ mode: "payment" }); // writes http, promise, costly
	await stripe.subscriptions.cancel(id); // writes http, promise, costly
	await stripe.paymentIntents.confirm(id); // writes http, promise, costly
	await stripe.paymentIntents.capture(id); // writes http, promise, costly
	await stripe.invoices.pay(id); // writes http, promise, costly
	await stripe.paymentMethods.attach(id, { customer }); // writes http, promise, costly
	await stripe.paymentMethods.detach(id); // writes http, promise, costly
	stripe.webhooks.constructEvent("body", "signature", "secret"); // pure
}

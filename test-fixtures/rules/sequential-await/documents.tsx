/** What is shown in a browser: looked at, changed, and described by JSX. */
const one = async () => (await fetch("https://example.com")).text();

async function titleOf(shown: Document) {
	return (await fetch(shown.title)).text();
}
async function token() {
	const content = document.querySelector("meta[name=token]")?.getAttribute("content");
	return (await fetch(`/token/${content}`)).text();
}
async function fromForm(form: HTMLFormElement) {
	const id = form.closest("section")?.id;
	return (await fetch(`/forms/${id}`)).text();
}
async function fromAddress() {
	return (await fetch(`/page${location.pathname}?${new URLSearchParams(location.search).get("q")}`)).text();
}
async function fromStorage() {
	return (await fetch(`/user/${localStorage.getItem("user")}`)).text();
}
async function measured(element: HTMLElement) {
	const { width } = element.getBoundingClientRect();
	return (await fetch(`/width/${width}/${element.classList.contains("wide")}/${window.innerWidth}`)).text();
}
export async function looksAtThePage(form: HTMLFormElement) {
	let n = 0;
	const x1 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y1 = await token();
	if (n > 0) n--;
	const x2 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y2 = await fromForm(form);
	if (n > 0) n--;
	const x3 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y3 = await fromAddress();
	if (n > 0) n--;
	const x4 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const y4 = await fromStorage();
	if (n > 0) n--;
	const x5 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y5 = await measured(form);
	return [x1, y1, x2, y2, x3, y3, x4, y4, x5, y5, n];
}

async function shows(element: HTMLElement) {
	element.textContent = "…";
	return (await fetch("/shown")).text();
}
async function marks(element: HTMLElement) {
	element.classList.add("loading");
	return (await fetch("/shown")).text();
}
async function styles(element: HTMLElement) {
	element.style.display = "none";
	return (await fetch("/shown")).text();
}
async function titles() {
	document.title = "…";
	return (await fetch("/shown")).text();
}
async function clicks(element: HTMLElement) {
	element.click();
	return (await fetch("/shown")).text();
}
async function fills(input: HTMLInputElement) {
	input.value = "…";
}
async function sets(input: HTMLInputElement) {
	input.setAttribute("value", "…");
}
async function value(input: HTMLInputElement) {
	return (await fetch(input.value)).text();
}
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const reader = new ReadableStream<string>().getReader();
async function reads() {
	return (await reader.read()).value;
}
export async function changesThePage(element: HTMLInputElement) {
	let n = 0;
	const x1 = await one();
	const y1 = await shows(element);
	if (n > 0) n--;
	const x2 = await one();
	const y2 = await marks(element);
	if (n > 0) n--;
	const x3 = await one();
	const y3 = await styles(element);
	if (n > 0) n--;
	const x4 = await one();
	const y4 = await titles();
	if (n > 0) n--;
	const x5 = await one();
	const y5 = await clicks(element);
	if (n > 0) n--;
	const x6 = await frame();
	const y6 = await measured(element);
	if (n > 0) n--;
	const x7 = await reads();
	const y7 = await reads();
	if (n > 0) n--;
	const x8 = await shows(element);
	const y8 = await measured(element);
	if (n > 0) n--;
	const x9 = await fills(element);
	const y9 = await value(element);
	if (n > 0) n--;
	const x10 = await sets(element);
	const y10 = await value(element);
	if (n > 0) n--;
	const x11 = await value(element);
	//          ^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y11 = await titleOf(document);
	return [x9, y9, x10, y10, x11, y11, x1, y1, x2, y2, x3, y3, x4, y4, x5, y5, x6, y6, x7, y7, x8, y8, n];
}

declare const Page: (props: { title: string; onClick?: () => void; children?: unknown }) => JSX.Element;
declare global {
	namespace JSX {
		interface Element {}
		interface IntrinsicElements {
			div: { title?: string; children?: unknown };
		}
	}
}
let clicked = 0;
async function page(title: string) {
	const text = await one();
	return <Page title={title}>{text}</Page>;
}
async function division(title: string) {
	return <div title={title}>{await one()}</div>;
}
async function fragment() {
	return <>{await one()}</>;
}
async function spread(props: { title: string }) {
	return <Page {...props}>{await one()}</Page>;
}
async function empty() {
	await one();
	return <div />;
}
async function counted() {
	clicked++;
	return <Page title={await one()} />;
}
async function counting() {
	return <Page title={await one()} onClick={() => clicked++} />;
}
export async function describes() {
	let n = 0;
	const x1 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y1 = await page("a");
	if (n > 0) n--;
	const x2 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y2 = await division("a");
	if (n > 0) n--;
	const x3 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y3 = await fragment();
	if (n > 0) n--;
	const x4 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y4 = await spread({ title: "a" });
	if (n > 0) n--;
	const x5 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const y5 = await empty();
	if (n > 0) n--;
	const x6 = await one();
	const y6 = await counted();
	if (n > 0) n--;
	const x7 = await one();
	const y7 = await counting();
	return [x1, y1, x2, y2, x3, y3, x4, y4, x5, y5, x6, y6, x7, y7, n];
}

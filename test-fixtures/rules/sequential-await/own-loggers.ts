/** Loggers of the program's own, whose bodies call what was handed to them: taken for a log by name, if nothing speaks against it. */
async function load(path: string): Promise<string> {
	return (await fetch(`https://example.com/${path}`)).text();
}
class Logger {
	private readonly fields: () => object;
	lines = 0;
	constructor(fields: () => object) {
		this.fields = fields;
	}
	info(text: string) {
		console.log(text, this.fields());
	}
	warn(text: string) {
		this.lines++;
		console.log(text, this.fields());
	}
	error(text: string) {
		console.log(text, this.fields());
		return text;
	}
}
const logger = new Logger(() => ({}));
const audit = new Logger(() => ({}));

async function logged(path: string) {
	logger.info(path);
	return await load(path);
}
async function counted(path: string) {
	logger.warn(path);
	return await load(path);
}
async function used(path: string) {
	const text = logger.error(path);
	return (await load(path)) + text;
}
async function audited(path: string) {
	audit.info(path);
	return await load(path);
}

export async function readsAndLogs() {
	const a = await logged("a");
	//        ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 network round trips could be 1.
	const b = await logged("b");
	return [a, b];
}
export async function changesItself() {
	const a = await counted("a");
	const b = await counted("b");
	return [a, b];
}
export async function givesSomething() {
	const a = await used("a");
	const b = await used("b");
	return [a, b];
}
export async function namedOtherwise() {
	const a = await audited("a");
	const b = await audited("b");
	return [a, b];
}

/**
 * @param {() => Promise<number>} count
 * @param {(line: string) => void} print
 */
export async function report(count, print) {
	print("counting");
	count();
}

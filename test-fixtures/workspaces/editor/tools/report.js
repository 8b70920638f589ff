/** @returns {Promise<number>} */
async function count() {
	return 1;
}

export async function report() {
	count();
}

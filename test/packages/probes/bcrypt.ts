import bcrypt from "bcrypt";
import bcryptjs from "bcryptjs";

export async function hashed(password: string, hash: string) {
	await bcrypt.hash(password, 10); // reads nondeterminism, promise
	await bcrypt.genSalt(10); // reads nondeterminism, promise
	await bcrypt.compare(password, hash); // pure, promise
	bcrypt.hashSync(password, 10); // reads nondeterminism
	bcrypt.genSaltSync(10); // reads nondeterminism
	bcrypt.compareSync(password, hash); // pure
	await bcryptjs.hash(password, 10); // reads nondeterminism, promise
	await bcryptjs.compare(password, hash); // pure, promise
	bcryptjs.compareSync(password, hash); // pure
	bcryptjs.compare(password, hash, () => {}); // pure, partial
}

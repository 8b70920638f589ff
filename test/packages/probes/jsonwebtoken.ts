import jwt from "jsonwebtoken";

export function tokens(token: string, secret: string) {
	jwt.sign({ a: 1 }, secret, { expiresIn: "1h" }); // reads clock
	jwt.verify(token, secret, { issuer: "a" }); // reads clock
	jwt.decode(token); // pure
}

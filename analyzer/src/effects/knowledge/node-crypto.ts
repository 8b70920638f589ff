import { CHANGES, CHECKS, LATER, LOOKS, MAKES, RANDOM, reaches } from "./calls.ts";
import { each, type Knowledge, type KnownCall } from "./shape.ts";

/** Gives what was computed from all that it took in. */
const ENDS: KnownCall = { receiver: "rewrites", readsArguments: true, gives: "new", throws: true };
const ASKED: KnownCall = { receiver: "reads", readsArguments: true, gives: "new", throws: true };
// Their classes have other names since Node 22.
const CIPHERS = "crypto.Cipher crypto.Cipheriv crypto.Decipher crypto.Decipheriv";
const MODES =
	"crypto.CipherCCM crypto.CipherGCM crypto.CipherOCB crypto.CipherChaCha20Poly1305 " +
	"crypto.DecipherCCM crypto.DecipherGCM crypto.DecipherOCB crypto.DecipherChaCha20Poly1305";

/** Node's cryptography. It computes here and now; the variants with a callback work elsewhere and call back. */
export const nodeCrypto: Knowledge = {
	...each("crypto", "createHash createHmac createCipheriv createDecipheriv createSign createVerify", MAKES),
	...each("crypto", "createCipher createDecipher createPublicKey createPrivateKey createSecretKey", MAKES),
	...each("crypto", "getHashes getCiphers getCurves getCipherInfo getFips secureHeapUsed", MAKES),
	...each(
		"crypto",
		"createECDH createDiffieHellman createDiffieHellmanGroup getDiffieHellman DiffieHellmanGroup",
		MAKES,
	),
	...each("crypto.Hash crypto.Hmac crypto.Sign crypto.Verify", "update", CHANGES),
	...each("crypto.Hash crypto.Hmac", "digest", ENDS),
	"crypto.Hash.copy": ASKED,
	...each(CIPHERS, "update final", ENDS),
	...each(`${CIPHERS} ${MODES}`, "setAutoPadding setAAD setAuthTag", CHANGES),
	...each(MODES, "getAuthTag", ASKED),
	...each("crypto.Sign", "sign", ENDS),
	...each("crypto.Verify", "verify", ENDS),
	...each("crypto.KeyObject", "export equals", ASKED),
	...each("crypto.KeyObject crypto.ECDH", "from convertKey", MAKES),
	...each(
		"crypto.X509Certificate",
		"checkEmail checkHost checkIP checkIssued checkPrivateKey toJSON toLegacyObject toString verify",
		ASKED,
	),
	"new crypto.X509Certificate": MAKES,
	...each("crypto.Certificate", "exportChallenge exportPublicKey verifySpkac", MAKES),
	...each("crypto.DiffieHellman crypto.ECDH", "computeSecret getPrime getGenerator getPublicKey getPrivateKey", ASKED),
	...each("crypto.DiffieHellman crypto.ECDH", "setPublicKey setPrivateKey", ENDS),
	...each("crypto.DiffieHellman crypto.ECDH", "generateKeys", {
		...ENDS,
		io: [{ domain: "nondeterminism", mode: "r" }],
	}),
	...each("crypto", "hash timingSafeEqual scryptSync pbkdf2Sync hkdfSync", CHECKS),
	...each("crypto", "publicEncrypt publicDecrypt privateDecrypt privateEncrypt diffieHellman", MAKES),
	...each("crypto", "sign verify", { ...MAKES, refine: "callback-last" }),
	...each("crypto", "randomUUID generateKeyPairSync generateKeySync generatePrimeSync", {
		...RANDOM,
		gives: "new",
		throws: true,
	}),
	...each("crypto", "randomBytes randomInt pseudoRandomBytes", {
		...RANDOM,
		gives: "new",
		throws: true,
		refine: "callback-last",
	}),
	"crypto.checkPrimeSync": { ...RANDOM, ...LOOKS, throws: true },
	...each("crypto", "getRandomValues randomFillSync", { ...RANDOM, writesArgument: 0, throws: true }),
	...each(
		"crypto",
		"pbkdf2 scrypt hkdf randomFill generateKey generateKeyPair generatePrime checkPrime",
		reaches("process"),
	),
	...each("crypto.webcrypto.Crypto", "randomUUID", RANDOM),
	...each("crypto.webcrypto.Crypto", "getRandomValues", { ...RANDOM, writesArgument: 0, throws: true }),
	...each(
		"crypto.webcrypto.SubtleCrypto",
		"digest sign verify encrypt decrypt importKey exportKey deriveKey deriveBits wrapKey unwrapKey",
		LATER,
	),
	"crypto.webcrypto.SubtleCrypto.generateKey": { ...LATER, io: [{ domain: "nondeterminism", mode: "r" }] },
};

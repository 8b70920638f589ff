/** What a function that reports errors can be handed, by its signatures alone. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { constituentsOf } from "../../../ask/types.ts";
import type { SignatureRef, TypeRef } from "../../../engine/engine.ts";
import { requiredParameters } from "./error-callbacks.ts";
import type { Given, Part } from "./manner-parts.ts";
import { isScript } from "./writing.ts";

const MESSAGE = /^(?:msg|message|text|format|template)$/i;
/** What an error is filed under: the component or the class that it is from. */
const ORIGIN = /^(?:component|context|ctx|scope|tag|module|category|label|source|id|name)$/i;

interface Parameter {
	readonly name: string;
	readonly type: TypeRef | undefined;
	readonly isRequired: boolean;
}

/** @param origin what errors of the place are filed under by this logger, where its calls show that */
export function partsFor(
	type: TypeRef | undefined,
	origin: Given | undefined,
	file: RuleFile,
): readonly Part[] | undefined {
	const signatures = (type?.callSignatures() ?? []).map((signature) => parametersOf(signature, file));
	for (const parameters of signatures) {
		const [first, second] = parameters;
		// A message behind the error, as pino has it; what comes in front of one there is left out of the log.
		const isErrorFirst = takesError(first) && second && isText(second) && !ORIGIN.test(second.name);
		if (!isErrorFirst || needsMore(parameters, 2)) continue;
		if (MESSAGE.test(second.name)) return [errorFor(first, file), "message"];
		if (!second.isRequired) return [errorFor(first, file)];
	}
	for (const parameters of signatures) {
		const [first, second] = parameters;
		const isMessage = first && isText(first) && MESSAGE.test(first.name) && !takesError(first);
		if (isMessage && takesError(second) && !needsMore(parameters, 2)) return ["message", errorFor(second, file)];
	}
	for (const parameters of signatures) {
		const [first, second] = parameters;
		if (!takesError(first)) continue;
		if (!needsMore(parameters, 1) && !(origin && second && ORIGIN.test(second.name))) return [errorFor(first, file)];
		const isFiled = second && isText(second) && ORIGIN.test(second.name) && !needsMore(parameters, 2);
		if (isFiled && origin) return ["told", origin];
	}
	for (const parameters of signatures) {
		const [first, second] = parameters;
		if (!first || !isText(first) || !MESSAGE.test(first.name) || needsMore(parameters, 2)) continue;
		const isFiled = second !== undefined && isText(second) && ORIGIN.test(second.name);
		if (isFiled && origin) return ["told", origin];
		if (!second?.isRequired) return ["told"];
	}
	return undefined;
}

/** Whether what comes behind some of the parameters must not be left out. */
function needsMore(parameters: readonly Parameter[], count: number): boolean {
	return parameters.slice(count).some(({ isRequired }) => isRequired);
}

/** The parameters; of a list for the rest, as one of each of its items. */
function parametersOf(signature: SignatureRef, file: RuleFile): Parameter[] {
	const { parameters, hasRestParameter } = signature;
	const required = requiredParameters(signature);
	return parameters.slice(0, 4).map((parameter, index) => {
		const type = file.types.typeOfSymbol(parameter);
		const isRest = hasRestParameter && index === parameters.length - 1;
		return {
			name: parameter.name,
			type: isRest ? type?.typeArguments()[0] : type,
			isRequired: !isRest && index < required,
		};
	});
}

function takesError(parameter: Parameter | undefined): parameter is Parameter {
	const { type } = parameter ?? {};
	if (type === undefined) return false;
	return type.isAny || type.isUnknown || type.isTypeParameter || constituentsOf(type).some(isErrorType);
}

function isErrorType(type: TypeRef): boolean {
	return type.symbol()?.name === "Error";
}

function errorFor({ type }: Parameter, file: RuleFile): Given {
	const isOpen = type?.isAny || type?.isUnknown || type?.isTypeParameter || isScript(file);
	return { text: "error", caught: isOpen ? "error" : "error as Error" };
}

function isText({ type }: Parameter): boolean {
	return constituentsOf(type).some((part) => part.isStringLike);
}

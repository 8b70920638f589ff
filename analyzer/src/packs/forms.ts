/** Forms and their validation. */
import { inPackages, type Pack } from "./pack.ts";

export const formPacks: Readonly<Record<string, Pack>> = {
	"antd-form": {
		reason: "the promise is the outcome of the validation, which the form shows, and has a handler already",
		mayReject: true,
		calls: inPackages(["rc-field-form", "@rc-component/form"], ["ValidateFields", "validateFields"]),
	},
	"element-plus": {
		reason:
			"the promise is the outcome of the validation, which the form shows and tells the function that it is given",
		answers: [{ from: "package", package: "element-plus", name: ["validate", "validateField"] }],
	},
	formik: {
		reason: "the promise is the outcome of the validation, which the form shows",
		calls: [
			{
				from: "package",
				package: "formik",
				name: [
					"setFieldValue",
					"setFieldTouched",
					"setValues",
					"setTouched",
					"setValue",
					"validateField",
					"validateForm",
				],
			},
		],
	},
	"mantine-form": {
		reason: "the promise is the outcome of the validation, which the form shows",
		calls: [{ from: "package", package: "@mantine/form", name: ["Validate", "ValidateField", "IsValid"] }],
	},
	"react-hook-form": {
		reason: "the promise is the outcome of the validation, which the form shows, or of the handlers that it is given",
		calls: [{ from: "package", package: "react-hook-form", name: "UseFormTrigger" }],
		forwards: [{ from: "package", package: "react-hook-form", name: ["UseFormHandleSubmit", "handleSubmit"] }],
	},
	"tanstack-form": {
		reason: "the promise is the outcome of the validation, which the form shows",
		calls: [
			{
				from: "package",
				package: "@tanstack/form-core",
				name: [
					"validate",
					"validateField",
					"validateAllFields",
					"validateArrayFieldsStartingFrom",
					"insertFieldValue",
					"removeFieldValue",
					"replaceFieldValue",
				],
			},
		],
	},
	vuelidate: {
		reason: "the promise is the outcome of the validation, which the form shows",
		calls: [{ from: "package", package: "@vuelidate/core", name: "$validate" }],
	},
	vuetify: {
		reason: "the promise is the outcome of the validation, which the form shows",
		calls: [{ from: "package", package: "vuetify", name: "validate" }],
	},
	"vee-validate": {
		reason: "the promise is the outcome of the validation, which the form shows, or of the handlers that it is given",
		calls: [{ from: "package", package: "vee-validate", name: ["validate", "validateField", "FieldValidator"] }],
		forwards: [{ from: "package", package: "vee-validate", name: ["handleSubmit", "withControlled"] }],
	},
};

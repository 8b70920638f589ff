import { useForm as useMantineForm } from "@mantine/form";
import { useForm as useAntdForm } from "@rc-component/form";
import { FormApi } from "@tanstack/form-core";
import { useVuelidate } from "@vuelidate/core";
import { useFormik, useField as useFormikField } from "formik";
import { useForm as useHookForm } from "react-hook-form";
import { useField, useForm as useVeeForm } from "vee-validate";

interface Values {
	name: string;
	tags: string[];
}

export function useAntdCalls() {
	const [form] = useAntdForm<Values>();
	form.validateFields(); // calls antd-form
	const { validateFields } = form;
	validateFields(["name"]); // calls antd-form
}

export function useFormikCalls(save: () => Promise<void>) {
	const form = useFormik({ initialValues: { name: "" }, onSubmit: save });
	form.setFieldValue("name", ""); // calls formik
	form.setFieldTouched("name"); // calls formik
	form.setValues({ name: "" }); // calls formik
	form.setTouched({ name: true }); // calls formik
	form.validateForm(); // calls formik
	form.validateField("name"); // calls formik
	form.submitForm(); // none
	const [, , helpers] = useFormikField("name");
	helpers.setValue(""); // calls formik
	helpers.setTouched(true); // calls formik
}

export function useHookFormCalls(save: () => Promise<void>) {
	const { trigger, handleSubmit } = useHookForm<Values>();
	trigger(); // calls react-hook-form
	trigger("name"); // calls react-hook-form
	handleSubmit(save)(); // forwards react-hook-form
}

export function useMantineCalls() {
	const form = useMantineForm({ initialValues: { name: "" }, validate: { name: async () => null } });
	form.validate(); // calls mantine-form
	form.validateField("name"); // calls mantine-form
	form.isValid(); // calls mantine-form
}

export function useTanstackCalls(save: () => Promise<void>) {
	const form = new FormApi({ defaultValues: { name: "", tags: [""] }, onSubmit: save });
	form.validateAllFields("change"); // calls tanstack-form
	form.validateField("name", "change"); // calls tanstack-form
	form.validateArrayFieldsStartingFrom("tags", 0, "change"); // calls tanstack-form
	form.validate("change"); // calls tanstack-form
	form.insertFieldValue("tags", 0, ""); // calls tanstack-form
	form.removeFieldValue("tags", 0); // calls tanstack-form
	form.replaceFieldValue("tags", 0, ""); // calls tanstack-form
	form.handleSubmit(); // none
}

export function useVeeCalls(save: () => Promise<void>) {
	const form = useVeeForm<Values>();
	form.validate(); // calls vee-validate
	form.validateField("name"); // calls vee-validate
	form.handleSubmit(save)(); // forwards vee-validate
	form.handleSubmit.withControlled(save)(); // forwards vee-validate
	useField<string>("name").validate(); // calls vee-validate
}

export function useVuelidateCalls() {
	useVuelidate().value.$validate(); // calls vuelidate
}

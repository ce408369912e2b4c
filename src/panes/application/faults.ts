import { checkName, limits, type ApplicationForm, type TextFault } from '../../world';

/** What is wrong with the words of one field, or `undefined`; the door asks the same (RD3). */
export function faultIn(words: string, most?: number): TextFault | undefined {
	const checked = checkName(words, most);
	return 'fault' in checked ? checked.fault : undefined;
}

/** The first field of a form that the door would refuse. */
export function faultOf(
	form: ApplicationForm
): { readonly field: keyof ApplicationForm; readonly code: TextFault } | undefined {
	const contact = faultIn(form.contact);
	if (contact) return { field: 'contact', code: contact };
	const use = form.use.trim() === '' ? undefined : faultIn(form.use, limits.descriptionCharacters);
	return use && { field: 'use', code: use };
}

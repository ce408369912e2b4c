/** The id of a tab's button in the list `base`; a panel bears it as its aria-labelledby. */
export function tabId(base: string, id: string): string {
	return `${base}-tab-${id}`;
}

/** The id that the panel of a tab in the list `base` must bear. */
export function panelId(base: string, id: string): string {
	return `${base}-panel-${id}`;
}

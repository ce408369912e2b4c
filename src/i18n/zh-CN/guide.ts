/** 情境的引导：步骤、目标、提示。 */
export const guide = {
	label: '引导'
};

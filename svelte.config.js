/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
	compilerOptions: {
		runes: true,
		// Every scoped element carries it: the shorter, the lighter.
		cssHash: ({ css, hash }) => `s${hash(css).slice(0, 5)}`
	}
};

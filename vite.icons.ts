import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What an icon is drawn of, as its module in @lucide/svelte holds it. */
type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const data = /const iconData = (\{.*\});/;

/**
 * The icons of @lucide/svelte as parts without anything to work out: as they come, each builds its drawing anew, element
 * by element, whenever it is put on the screen, which is a third of what a new message costs. All look alike but for
 * their class; colour, size and stroke are `.lucide-icon`'s.
 */
export function stillIcons(): Plugin {
	return {
		name: 'hutong:still-icons',
		enforce: 'pre',
		load(id) {
			const [path = ''] = id.split('?');
			if (!/@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/.test(path)) return undefined;
			const found = data.exec(readFileSync(path, 'utf8'))?.[1];
			if (found === undefined) return this.error(`${path} is no icon as they were`);
			const { node } = JSON.parse(found) as { readonly node: readonly Shape[] };
			return [
				'<script lang="ts">let { class: own = \'\' } = $props();</script>',
				`<svg viewBox="0 0 24 24" class={['lucide-icon', own]} aria-hidden="true">${node.map(drawn).join('')}</svg>`
			].join('\n');
		}
	};
}

function drawn([tag, attributes]: Shape): string {
	const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
	return `<${tag}${written.join('')}/>`;
}

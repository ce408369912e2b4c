import { look } from '../../ui';

/** The least width of the strip, in px, that has room for the choice of the edition beside the devices. */
const enough = { atDesk: 840, projected: 1_160 } as const;

/** Where the choice of the edition stands: in the strip, or in the status line where the strip is too narrow. */
class EditionHome {
	/** The width of the strip in px; told by the strip. */
	strip = $state<number>(enough.atDesk);

	get inStrip(): boolean {
		return this.strip >= (look.projected ? enough.projected : enough.atDesk);
	}
}

export const editionHome = new EditionHome();

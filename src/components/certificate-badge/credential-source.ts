import type {Fetch} from '../../data/http.js';
import type {DataSource} from '../../data/source.js';

/** A credential at an address, as the data of its badge: it is fetched for showing, and nothing else is. */
export const credentialSource = (fetch: () => Fetch | undefined): DataSource => ({
  personal: false,
  item: async (resource, {id}, {signal}) => {
    const {openCertificate} = await import('./verification/open.js');
    return openCertificate(resource.shape, id, fetch(), signal);
  },
});

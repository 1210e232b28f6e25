import { useParams } from '@tanstack/react-router';
import { kundenContract } from '#areas/kunden/contract.ts';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { beratungsaktContract } from '../../beratung.contract.ts';
import { BeratungAnzeige } from './BeratungAnzeige.tsx';
import { BeratungFormular } from './BeratungFormular.tsx';
import { Standzeichen } from './Beratungsliste.tsx';

/** One record of a talk: a draft to write on, or a closed one to read. */
export const BeratungSeite = () => {
  const { beratungId = '' } = useParams({ strict: false }) as { beratungId?: string };
  const { darfSchreiben } = useSitzung();
  const abfrage = useAbfrage(beratungsaktContract.getBeratung, { params: { beratungId } }, { frisch: true });
  const akt = abfrage.data?.id === beratungId ? abfrage.data : undefined;
  const kunde = useAbfrage(
    kundenContract.getKunde,
    { params: { kundeId: akt?.kundeId ?? '' } },
    { aktiv: akt !== undefined },
  );
  return (
    <Seite
      titel="Beratungsdokumentation"
      breite={1000}
      beiwerk={akt && <Standzeichen stand={akt.stand} />}
      unterzeile={akt && `${formatTag(akt.am)} · ${akt.wer}`}
      pfad={[
        { label: 'Kunden', pfad: '/kunden' },
        ...(akt
          ? [{ label: kunde.data?.name ?? 'Kundenakte', pfad: `/kunden/${akt.kundeId}?reiter=beratung` }]
          : []),
      ]}
    >
      <Geladen abfrage={abfrage} zeilen={12}>
        {(geladen) =>
          geladen.stand === 'entwurf' && darfSchreiben ? (
            <BeratungFormular key={`${geladen.id}/${geladen.version}`} akt={geladen} />
          ) : (
            <BeratungAnzeige akt={geladen} />
          )
        }
      </Geladen>
    </Seite>
  );
};

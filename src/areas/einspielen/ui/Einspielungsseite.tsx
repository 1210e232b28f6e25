// One file from its plan to the book. Every section is a component of its own; this page only sets their order.
import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSuchparameter } from '#ui/suchparameter.ts';
import type { Einspielung } from '../contract.ts';
import { EinspielungAktionen } from './EinspielungAktionen.tsx';
import { EinspielungDatei } from './EinspielungDatei.tsx';
import { EinspielungFortschritt } from './EinspielungFortschritt.tsx';
import { EinspielungGruppe } from './EinspielungGruppe.tsx';
import { EinspielungMeldung } from './EinspielungMeldung.tsx';
import { FehlendeVertraege } from './FehlendeVertraege.tsx';
import { Hinweise } from './Hinweisliste.tsx';
import { Planliste } from './Planliste.tsx';
import { arbeitet, planfilterSchema, statusWort } from './stand.ts';
import { Statuszeichen } from './Statuszeichen.tsx';
import { useEinspielung } from './useFortschritt.ts';
import { Zaehlertafel } from './Zaehlertafel.tsx';

const Inhalt = ({ einspielung }: { readonly einspielung: Einspielung }) => {
  const { werte, setze } = useSuchparameter(planfilterSchema);
  const { status, hinweise } = einspielung;
  const mitPlan = ['geplant', 'uebernommen', 'verworfen'].includes(status);
  const onFilter = ({ gegenstand, entscheidung, merkmal, suche, sprungAb }: typeof werte) =>
    setze({
      gegenstand,
      entscheidung,
      merkmal,
      suche,
      sprungAb: sprungAb === undefined ? undefined : String(sprungAb),
    });
  return (
    <Seite
      titel={einspielung.dateiname}
      beiwerk={<Statuszeichen einspielung={einspielung} />}
      pfad={[{ label: 'Einspielen', pfad: '/einspielen' }]}
      aktionen={<EinspielungAktionen einspielung={einspielung} />}
    >
      <Stack gap="md">
        <EinspielungMeldung einspielung={einspielung} />
        {arbeitet(status) && <EinspielungFortschritt einspielung={einspielung} />}
        {mitPlan && (
          <Abschnitt
            titel={
              status === 'geplant' ? 'Was sich ändern würde' : `Der Plan (${statusWort(einspielung).label})`
            }
          >
            <Zaehlertafel einspielung={einspielung} filter={werte} onFilter={onFilter} />
          </Abschnitt>
        )}
        {hinweise.fehler + hinweise.warnung + hinweise.info > 0 && (
          <Abschnitt titel="Hinweise zur Datei">
            <Hinweise einspielung={einspielung} />
          </Abschnitt>
        )}
        {mitPlan && <FehlendeVertraege einspielung={einspielung} />}
        {mitPlan && (
          <Abschnitt titel="Einträge">
            <Planliste einspielung={einspielung} filter={werte} onFilter={onFilter} />
          </Abschnitt>
        )}
        {einspielung.gruppeId && <EinspielungGruppe einspielung={einspielung} />}
        <EinspielungDatei einspielung={einspielung} />
      </Stack>
    </Seite>
  );
};

/** One file: progress, plan, Hinweise, decision. */
export const Einspielungsseite = () => {
  const { einspielungId = '' } = useParams({ strict: false }) as { einspielungId?: string };
  const einspielung = useEinspielung(einspielungId);
  if (einspielung.data && einspielung.data.id === einspielungId)
    return <Inhalt einspielung={einspielung.data} key={einspielungId} />;
  return (
    <Seite titel="Einspielung" pfad={[{ label: 'Einspielen', pfad: '/einspielen' }]}>
      <Geladen abfrage={{ ...einspielung, data: undefined }} zeilen={10}>
        {() => null}
      </Geladen>
    </Seite>
  );
};

import type { CorrigendumWording } from "./CorrigendumWording.ts";

export const fr: CorrigendumWording = {
  title: "Rectificatif : {title}",
  subtitle: "La version {was} du {wasDate} est rectifiée par la version {is} du {isDate}",
  corrected: "Ce qui est rectifié",
  extent:
    "Nombres et cellules de tableau qui diffèrent : {numbers}. Passages de cette langue au texte différent : {passages}. " +
    "Les deux versions ont été comparées telles qu’elles ont été produites ; rien n’a été calculé pour ce document.",
  versions: "Les deux versions",
  versionNames: { was: "Version rectifiée", is: "Version rectificative" },
  rootHash: "Empreinte racine",
  findings: "Effet sur les conclusions",
  noFinding: "Aucune conclusion du résumé ne change.",
  noSummary: "Le rapport n’a pas de résumé des conclusions. Voici les nombres de son texte qui changent :",
  finding: "Conclusion {finding}, {label} : au lieu de « {was} », lire « {is} ».",
  findingAdded: "La conclusion {finding}, {label}, est nouvelle : « {is} ».",
  findingRemoved: "La conclusion sur « {label} » (« {was} ») est retirée.",
  headline: "{label} : au lieu de « {was} », lire « {is} ».",
  otherFindings: "Aucune autre conclusion ne change.",
  numbers: "Nombres",
  numbersIntroduction:
    "Chaque nombre qui diffère, tel qu’il était et tel qu’il doit être, avec la cause et les endroits où il figure. " +
    "Des causes qui ont changé ensemble ne peuvent être distinguées à partir de deux versions ; elles sont alors toutes données.",
  noNumber: "Aucun nombre ne diffère.",
  number: "Nombre",
  was: "Au lieu de",
  is: "Lire",
  cause: "Cause",
  where: "Endroit",
  or: " ou ",
  member: "{member} : {was}, désormais {is}",
  absent: "absent",
  notPrinted: "non imprimé",
  reasons: "Causes",
  reasonsIntroduction: "Ce qui a changé entre les deux versions :",
  passages: "Passages",
  passagesIntroduction: "Chaque passage au texte différent, en entier.",
  noPassage: "Aucun passage de cette langue ne diffère.",
  kinds: {
    title: "titre",
    heading: "intertitre",
    paragraph: "paragraphe",
    item: "élément de liste",
    quote: "citation",
    cell: "cellule de tableau",
    caption: "légende",
    footnote: "note",
  },
  inParagraph: "{kind}, {paragraph}",
  passage: "passage {number}",
  checking: "Comment vérifier ce document",
  checkingText:
    "Les empreintes racines ci-dessus désignent les deux versions octet par octet. Qui détient les deux obtient la même " +
    "liste, et ce même document, par la commande ci-dessous.",
  listSeparator: ", ",
};

"""What Hugo knows of English plurals, as data: irregular words, endings and abbreviations.

Hugo: github.com/gobuffalo/flect v1.0.3. An entry is `singular/plural`, or `singular/plural/other` where a
second plural is known but never made. Wrong entries (`octupuses`, `bulae`) are kept: Hugo prints them.
"""

from __future__ import annotations

from typing import Final

WORDS: Final = """
abuse/abuses ache/aches adieu/adieux/adieus agenda/agendas aircraft/aircraft alumna/alumnae
alumnus/alumni/alumnuses apex/apices/apexes appendix/appendices/appendixes aquarium/aquaria/aquariums
auditorium/auditoria/auditoriums bacillus/bacilli base/bases basis/bases beef/beef/beefs bison/bison
blues/blues buffalo/buffaloes/buffalos bureau/bureaus/bureaux cactus/cacti/cactuses cause/causes
chassis/chassis child/children chive/chives clause/clauses coccus/cocci codex/codices/codexes
cookie/cookies corpus/corpora/corpuses crisis/crises criterion/criteria cruse/cruses
curriculum/curriculums/curricula deer/deer differentia/differentiae dwarf/dwarfs/dwarves ellipsis/ellipses
equipment/equipment excuse/excuses fabliau/fabliaux fish/fish/fishes focus/foci/focuses foot/feet
formula/formulas/formulae fuse/fuses ganglion/ganglia/ganglions genesis/geneses genus/genera goose/geese
graffiti/graffiti helix/helices/helixes hive/hives hoof/hoofs/hooves house/houses human/humans
index/indices/indexes information/information jeans/jeans larva/larvae latex/latices/latexes
lexicon/lexica/lexicons locus/loci/locuses man/men media/media medium/media/mediums minutia/minutiae
misuse/misuses mitochondrion/mitochondria/mitochondrions money/money moose/moose mouse/mice move/moves
movie/movies muse/muses news/news noumenon/noumena nucleus/nuclei/nucleuses oasis/oases
octopus/octupuses/octopi pause/pauses person/people phenomenon/phenomena police/police postcava/postcavae
potato/potatoes praecava/praecavae pretorium/pretoriums quota/quotas radius/radii/radiuses
radix/radices/radixes rice/rice salmon/salmon/salmons series/series sheep/sheep shoe/shoes
shrimp/shrimp/shrimps species/species stadium/stadiums/stadia swine/swine/swines syllabus/syllabi
symposium/symposia/symposiums taxon/taxa testis/testes thesis/theses thief/thieves tomato/tomatoes
tooth/teeth topaz/topazes trout/trout/trouts tuna/tuna/tunas uva/uvae vedalia/vedalias vertebra/vertebrae
vertex/vertices/vertexes vita/vitae vortex/vortices/vortexes woman/women you/you
"""
"""Irregular words, which are irregular at the end of a longer word too (`database`, `sandfish`)."""

ALONE: Final = "alias/aliases axis/axes die/dice ID/IDs louse/lice ox/oxen toe/toes use/uses"
"""Irregular words that say nothing of longer words: `box` is no `ox`."""

ONE_WAY: Final = frozenset({"basis", "blues", "ellipsis", "medium"})
"""Words whose plural is not taken for one because of them."""

ENDINGS: Final = """
afe/aves arf/arves eaf/eaves fe/ves lf/lves oaf/oaves rf/rves rfe/rves
ay/ays ey/eys oy/oys quy/quies uy/uys y/ies
antum/anta atum/ata brum/bra crum/cra ctum/cta dum/da elum/ela entum/enta ernum/erna etum/eta eum/ea
gnum/gna ilum/ila imum/ima itum/ita ium/ia llum/lla olum/ola otum/ota oum/oa ovum/ova serum/sera seum/seums
stracum/straca terum/tera trum/tra ulum/ula utum/uta ylum/yla
bula/bulae dula/bulae eau/eaux hedron/hedra lula/bulae nula/bulae trix/trices vula/bulae
gnosis/gnoses iasis/iases kinesis/kineses mesis/meses opsis/opses resis/reses ysis/yses
ano/anos io/ios lo/los o/oes oo/oos to/tos
S/Ses ch/ches ez/ezzes iz/izzes sh/shes ss/sses tz/tzes us/uses x/xes zz/zzes
lause/lauses ouse/ouses tive/tives
"""
"""Endings that do not just take an s."""

ACRONYMS: Final = """
ACK ACL ADSL AES ANSI API ARP ATM BGP BSS CCITT CHAP CIDR CIR CLI CMOS CPE CPU CRC CRT CSMA DCE DEC DES
DHCP DMI DNS DRAM DSL DSLAM DTE EHA EIA EIGRP EOF ESS FCC FCS FDDI FTP GBIC GEPOF HDLC HTML HTTP HTTPS
IANA ICMP ID IDF IDS IEEE IETF IMAP IP IPS ISDN ISP JSON JWT LACP LAN LAPB LAPF LLC MAC MC MDF MIB MPLS
MTU NAC NAT NBMA NIC NRZ NRZI NVRAM OK OSI OSPF OUI PAP PAT PC PCM PDU PIM POP3 POTS PPP PPTP PTT PVST
RAM RARP RCP RFC RIP RLL ROM RSTP RTP SDLC SFD SFP SLARP SLIP SMTP SNA SNAP SNMP SOF SQL SRAM SSH SSID
STP SYN TDM TFTP TIA TOFU UDP URI URL USB UTF8 UTP UUID VC VLAN VLSM VPN W3C WAN WEP WPA WWW
"""
"""Abbreviations that are one word however they are written."""

//Maya ASCII 2025 scene
//Name: arm_rig.ma
//Last modified: Wed, Jan 01, 2025 12:00:00 PM
//Codeset: UTF-8
requires maya "2025";
requires -nodeType "acmeSwingTwist" "acmeRigTools" "3.1.0";
currentUnit -l centimeter -a degree -t film;
fileInfo "application" "maya";
fileInfo "product" "Maya 2025";
fileInfo "version" "2025";
fileInfo "UUID" "5E6F33D1-99B1-D244-A573-942498A4A201";
createNode transform -s -n "persp";
	rename -uid "AD36101F-AF4E-F616-D452-341F19D9DE2B";
	setAttr ".v" no;
	setAttr ".t" -type "double3" 28 21 28 ;
	setAttr ".r" -type "double3" -27.938352729602379 44.999999999999972 -5.172681101354183e-14 ;
createNode camera -s -n "perspShape" -p "persp";
	rename -uid "B5870892-6C65-A6F1-23A8-5C6403D4B041";
	setAttr -k off ".v" no;
	setAttr ".fl" 34.999999999999993;
	setAttr ".coi" 44.82186966202994;
	setAttr ".imn" -type "string" "persp";
	setAttr ".den" -type "string" "persp_depth";
	setAttr ".man" -type "string" "persp_mask";
	setAttr ".hc" -type "string" "viewSet -p %camera";
createNode transform -s -n "top";
	rename -uid "C5CD34A9-C134-D60B-32E9-7956C6EEE6CE";
	setAttr ".v" no;
	setAttr ".t" -type "double3" 0 1000.1 0 ;
	setAttr ".r" -type "double3" -89.999999999999986 0 0 ;
createNode camera -s -n "topShape" -p "top";
	rename -uid "F69D17D3-8A27-C10F-08B2-695EB5BC964D";
	setAttr -k off ".v" no;
	setAttr ".rnd" no;
	setAttr ".coi" 1000.1;
	setAttr ".ow" 30;
	setAttr ".imn" -type "string" "top";
	setAttr ".den" -type "string" "top_depth";
	setAttr ".man" -type "string" "top_mask";
	setAttr ".hc" -type "string" "viewSet -t %camera";
	setAttr ".o" yes;
createNode transform -s -n "front";
	rename -uid "FE17C557-E956-C114-0796-99AF26A4228A";
	setAttr ".v" no;
	setAttr ".t" -type "double3" 0 0 1000.1 ;
createNode camera -s -n "frontShape" -p "front";
	rename -uid "80777B16-B279-19B5-995C-798E76F1F242";
	setAttr -k off ".v" no;
	setAttr ".rnd" no;
	setAttr ".coi" 1000.1;
	setAttr ".ow" 30;
	setAttr ".imn" -type "string" "front";
	setAttr ".den" -type "string" "front_depth";
	setAttr ".man" -type "string" "front_mask";
	setAttr ".hc" -type "string" "viewSet -f %camera";
	setAttr ".o" yes;
createNode transform -s -n "side";
	rename -uid "FEAF9C67-5508-7E12-08D5-F18731E515AD";
	setAttr ".v" no;
	setAttr ".t" -type "double3" 1000.1 0 0 ;
	setAttr ".r" -type "double3" 0 89.999999999999986 0 ;
createNode camera -s -n "sideShape" -p "side";
	rename -uid "40D08FC5-9D0F-79CB-C0BD-BCF349DC1C1B";
	setAttr -k off ".v" no;
	setAttr ".rnd" no;
	setAttr ".coi" 1000.1;
	setAttr ".ow" 30;
	setAttr ".imn" -type "string" "side";
	setAttr ".den" -type "string" "side_depth";
	setAttr ".man" -type "string" "side_mask";
	setAttr ".hc" -type "string" "viewSet -s %camera";
	setAttr ".o" yes;
createNode transform -n "arm_rig";
	rename -uid "9297BC90-C396-BE2F-A43D-383B9D065090";
createNode transform -n "controls" -p "arm_rig";
	rename -uid "B0C6DF97-3A67-AFA6-B398-C3DF3A4932CF";
createNode transform -n "shoulder_offset" -p "controls";
	rename -uid "4AE7FCB1-4899-BC3B-1061-348CF1CAA528";
	setAttr ".t" -type "double3" 0 14 0 ;
createNode transform -n "shoulder_ctl" -p "shoulder_offset";
	rename -uid "A23B1BD7-1A08-5746-FC00-DF8D5EF64597";
	addAttr -ci true -sn "stretch" -ln "stretch" -dv 1 -min 0.1 -max 10 -smn 0.5 -smx 2 -at "double";
	addAttr -ci true -sn "space" -ln "space" -min 0 -max 2 -en "world:chest:head" -at "enum";
	addAttr -ci true -sn "notes" -ln "notes" -dt "string";
	setAttr -l on -k off ".v";
	setAttr -l on -k off ".tx";
	setAttr -l on -k off ".ty";
	setAttr -l on -k off ".tz";
	setAttr -l on -k off ".sx";
	setAttr -l on -k off ".sy";
	setAttr -l on -k off ".sz";
	setAttr -k on ".stretch";
	setAttr -k on ".space" 1;
	setAttr ".notes" -type "string" "shoulder control, \"FK\"";
createNode nurbsCurve -n "shoulder_ctlShape" -p "shoulder_ctl";
	rename -uid "141EEAED-CF46-E97D-D611-FE751E6EA318";
	setAttr -k off ".v";
	setAttr ".ove" yes;
	setAttr ".ovc" 17;
	setAttr ".cc" -type "nurbsCurve" 
		1 4 0 no 3
		5 0 1 2 3 4
		5
		0 -1 -1
		0 1 -1
		0 1 1
		0 -1 1
		0 -1 -1
		;
createNode transform -n "elbow_offset" -p "shoulder_ctl";
	rename -uid "FEBCAA2F-F7B1-F610-492D-CD32EF132821";
	setAttr ".t" -type "double3" 6 0 0 ;
createNode transform -n "elbow_ctl" -p "elbow_offset";
	rename -uid "7E0E5A3D-6847-33A7-45B6-665DD949DA2B";
	addAttr -ci true -sn "stretch" -ln "stretch" -dv 1 -min 0.1 -max 10 -smn 0.5 -smx 2 -at "double";
	addAttr -ci true -sn "space" -ln "space" -min 0 -max 2 -en "world:chest:head" -at "enum";
	addAttr -ci true -sn "notes" -ln "notes" -dt "string";
	setAttr -l on -k off ".v";
	setAttr -l on -k off ".tx";
	setAttr -l on -k off ".ty";
	setAttr -l on -k off ".tz";
	setAttr -l on -k off ".sx";
	setAttr -l on -k off ".sy";
	setAttr -l on -k off ".sz";
	setAttr -k on ".stretch";
	setAttr -k on ".space" 1;
	setAttr ".notes" -type "string" "elbow control, \"FK\"";
createNode nurbsCurve -n "elbow_ctlShape" -p "elbow_ctl";
	rename -uid "136776BA-B0AA-5150-9136-8EDBB71703A0";
	setAttr -k off ".v";
	setAttr ".ove" yes;
	setAttr ".ovc" 17;
	setAttr ".cc" -type "nurbsCurve" 
		1 4 0 no 3
		5 0 1 2 3 4
		5
		0 -1 -1
		0 1 -1
		0 1 1
		0 -1 1
		0 -1 -1
		;
createNode transform -n "wrist_offset" -p "elbow_ctl";
	rename -uid "455C3FB2-012C-82D2-FFE0-D7E5B3556CE4";
	setAttr ".t" -type "double3" 5 0 0 ;
createNode transform -n "wrist_ctl" -p "wrist_offset";
	rename -uid "2B1773DE-9127-F6ED-4898-C373DB0C8A00";
	addAttr -ci true -sn "stretch" -ln "stretch" -dv 1 -min 0.1 -max 10 -smn 0.5 -smx 2 -at "double";
	addAttr -ci true -sn "space" -ln "space" -min 0 -max 2 -en "world:chest:head" -at "enum";
	addAttr -ci true -sn "notes" -ln "notes" -dt "string";
	setAttr -l on -k off ".v";
	setAttr -l on -k off ".tx";
	setAttr -l on -k off ".ty";
	setAttr -l on -k off ".tz";
	setAttr -l on -k off ".sx";
	setAttr -l on -k off ".sy";
	setAttr -l on -k off ".sz";
	setAttr -k on ".stretch";
	setAttr -k on ".space" 1;
	setAttr ".notes" -type "string" "wrist control, \"FK\"";
createNode nurbsCurve -n "wrist_ctlShape" -p "wrist_ctl";
	rename -uid "A54897E8-C779-58B1-93CD-B86041068F6A";
	setAttr -k off ".v";
	setAttr ".ove" yes;
	setAttr ".ovc" 17;
	setAttr ".cc" -type "nurbsCurve" 
		1 4 0 no 3
		5 0 1 2 3 4
		5
		0 -1 -1
		0 1 -1
		0 1 1
		0 -1 1
		0 -1 -1
		;
createNode transform -n "skeleton" -p "arm_rig";
	rename -uid "CA2ADDFC-BA09-26A8-A37B-0CE52BC8ECE5";
createNode joint -n "shoulder_jnt" -p "skeleton";
	rename -uid "CD6A1FB0-BFBE-FC93-CEF5-E0BCF65BE2EE";
	setAttr ".t" -type "double3" 0 14 0 ;
	setAttr ".mnrl" -type "double3" -360 -360 -360 ;
	setAttr ".mxrl" -type "double3" 360 360 360 ;
	setAttr ".jo" -type "double3" 0 0 -15 ;
	setAttr ".radi" 0.7;
createNode joint -n "elbow_jnt" -p "shoulder_jnt";
	rename -uid "3B96792B-BF83-0F97-F8B2-93AF47E3AE6E";
	setAttr ".t" -type "double3" 6 0 0 ;
	setAttr ".mnrl" -type "double3" -360 -360 -360 ;
	setAttr ".mxrl" -type "double3" 360 360 360 ;
	setAttr ".jo" -type "double3" 0 25 0 ;
	setAttr ".radi" 0.7;
createNode joint -n "wrist_jnt" -p "elbow_jnt";
	rename -uid "193A7AB5-2374-ED06-21BF-F9A138C6D653";
	setAttr ".t" -type "double3" 5 0 0 ;
	setAttr ".mnrl" -type "double3" -360 -360 -360 ;
	setAttr ".mxrl" -type "double3" 360 360 360 ;
	setAttr ".jo" -type "double3" 0 0 0 ;
	setAttr ".radi" 0.7;
createNode transform -n "sleeve_geo" -p "arm_rig";
	rename -uid "4153031C-9E70-3F59-31AD-90D5EF3A5612";
createNode mesh -n "sleeve_geoShape" -p "sleeve_geo";
	rename -uid "E04B03CA-1C34-B9A7-E1C7-F52FB425ED21";
	setAttr -k off ".v";
	setAttr ".vir" yes;
	setAttr ".vif" yes;
	setAttr ".uvst[0].uvsn" -type "string" "map1";
	setAttr -s 15 ".uvst[0].uvsp[0:14]" -type "float2" 0.0 0.0 0.0 0.25 0.0 0.5 0.0 0.75 0.0 1.0 0.5 0.0 0.5 0.25 0.5 0.5 0.5 0.75 0.5 1.0 1.0 0.0 1.0 0.25 1.0 0.5 1.0 0.75 1.0 1.0;
	setAttr ".cuvs" -type "string" "map1";
	setAttr ".dcc" -type "string" "Ambient+Diffuse";
	setAttr ".covm[0]"  0 1 1;
	setAttr ".cdvm[0]"  0 1 1;
	setAttr -s 2 ".pt";
	setAttr ".pt[5]" -type "float3" 0 0.25 0 ;
	setAttr ".pt[6]" -type "float3" 0 0.25 0 ;
	setAttr -s 12 ".vt[0:11]"  0 13 -1 0 15 -1 0 15 1 0 13 1 4 13 -1 4 15 -1 4 15 1 4 13 1 8 13 -1 8 15 -1 8 15 1 8 13 1;
	setAttr -s 20 ".ed[0:19]"  0 1 0 1 5 0 5 4 0 4 0 0 1 2 0 2 6 0 6 5 0 2 3 0 3 7 0 7 6 0 3 0 0 4 7 0 5 9 0 9 8 0 8 4 0 6 10 0 10 9 0 7 11 0 11 10 0 8 11 0;
	setAttr -s 10 -ch 40 ".fc[0:9]" -type "polyFaces" 
		f 4 0 1 2 3
		mu 0 4 0 1 6 5
		f 4 4 5 6 -2
		mu 0 4 1 2 7 6
		f 4 7 8 9 -6
		mu 0 4 2 3 8 7
		f 4 10 -4 11 -9
		mu 0 4 3 4 9 8
		f 4 -3 12 13 14
		mu 0 4 5 6 11 10
		f 4 -7 15 16 -13
		mu 0 4 6 7 12 11
		f 4 -10 17 18 -16
		mu 0 4 7 8 13 12
		f 4 -12 -15 19 -18
		mu 0 4 8 9 14 13
		f 4 -8 -5 -1 -11
		mu 0 4 3 2 1 0
		f 4 -14 -17 -19 -20
		mu 0 4 10 11 12 13 ;
createNode lightLinker -s -n "lightLinker1";
	rename -uid "4BBF47A3-6A2B-37F9-9494-011F935E7A1D";
	setAttr -s 3 ".lnk";
	setAttr -s 3 ".slnk";
createNode shapeEditorManager -n "shapeEditorManager";
	rename -uid "4E7C61E1-CFC9-C652-6EE0-0B1F5F8CC344";
createNode poseInterpolatorManager -n "poseInterpolatorManager";
	rename -uid "39A99602-871A-E29B-B52B-711F3B9B2AFE";
createNode displayLayerManager -n "layerManager";
	rename -uid "16F35590-1B71-82B4-70AC-5D7023662482";
createNode displayLayer -n "defaultLayer";
	rename -uid "AC821225-4F84-5DB5-A4BA-F46FB13706C0";
createNode renderLayerManager -n "renderLayerManager";
	rename -uid "CD7A9781-567D-9FBF-DA6B-A63F55BDFBC1";
createNode renderLayer -n "defaultRenderLayer";
	rename -uid "F4F6A874-F712-A957-5E15-1196BAA28509";
	setAttr ".g" yes;
createNode lambert -n "sleeve_mat";
	rename -uid "903C975E-2431-3238-F296-6F5B5C11EEF0";
	setAttr ".c" -type "float3" 0.18 0.32 0.55 ;
createNode shadingEngine -n "sleeve_matSG";
	rename -uid "0D4E8E23-BF9E-476D-5414-CD03692E69E5";
	setAttr ".ihi" 0;
	setAttr ".ro" yes;
createNode materialInfo -n "materialInfo1";
	rename -uid "2EDC9DE9-6F2F-F208-D2B1-CB969C25EBCC";
createNode objectSet -n "arm_controls";
	rename -uid "EB905D23-5032-CA02-D525-48D02B7C9A79";
	setAttr ".ihi" 0;
	setAttr -s 3 ".dsm";
createNode objectSet -n "arm_joints";
	rename -uid "A69FAD0C-35E5-10A0-F19E-749B51BEC676";
	setAttr ".ihi" 0;
	setAttr -s 3 ".dsm";
createNode multiplyDivide -n "elbow_half";
	rename -uid "199D51E8-C7F6-26D9-4E0F-3882A46BAFFC";
	setAttr ".i2" -type "float3" 0.5 0.5 0.5 ;
createNode unitConversion -n "unitConversion1";
	rename -uid "894BA427-4F7E-3568-B387-4EC8F6B172B5";
	setAttr ".cf" 57.295779513082323;
createNode unitConversion -n "unitConversion2";
	rename -uid "F7A20DA1-E524-CCC3-E23C-4FD79BB9D51B";
	setAttr ".cf" 0.017453292519943295;
createNode acmeSwingTwist -n "wrist_twist";
	rename -uid "100A0A46-1AAE-A7D7-7795-9213CFAA4C67";
	addAttr -ci true -sn "owner" -ln "owner" -dt "string";
	setAttr ".twistAxis" 1;
	setAttr ".weights[0:2]" 0.25 0.5 0.75;
	setAttr ".profile" -type "doubleArray" 3 0 0.5 1 ;
	setAttr ".rest" -type "matrix" 1 0 0 0 0 1 0 0 0 0 1 0 11 14 0 1;
	setAttr ".owner" -type "string" "acme";
createNode script -n "sceneConfigurationScriptNode";
	rename -uid "E25C2AC3-5811-7E1B-3026-6E55CE3310E6";
	setAttr ".b" -type "string" "playbackOptions -min 1 -max 48 -ast 1 -aet 96 ";
	setAttr ".st" 6;
select -ne :time1;
	setAttr ".o" 1;
	setAttr ".unw" 1;
select -ne :renderPartition;
	setAttr -s 3 ".st";
select -ne :renderGlobalsList1;
select -ne :defaultShaderList1;
	setAttr -s 6 ".s";
select -ne :postProcessList1;
	setAttr -s 2 ".p";
select -ne :defaultRenderingList1;
select -ne :initialShadingGroup;
	setAttr ".ro" yes;
select -ne :initialParticleSE;
	setAttr ".ro" yes;
select -ne :defaultResolution;
	setAttr ".w" 1920;
	setAttr ".h" 1080;
	setAttr ".dar" 1.7777777910232544;
connectAttr "shoulder_ctl.r" "shoulder_jnt.r";
connectAttr "elbow_ctl.r" "elbow_jnt.r";
connectAttr "shoulder_jnt.s" "elbow_jnt.is";
connectAttr "elbow_jnt.s" "wrist_jnt.is";
connectAttr "unitConversion2.o" "wrist_jnt.rx";
connectAttr "elbow_ctl.rx" "unitConversion1.i";
connectAttr "unitConversion1.o" "elbow_half.i1x";
connectAttr "elbow_half.ox" "unitConversion2.i";
connectAttr "elbow_jnt.wm[0]" "wrist_twist.inMatrix";
connectAttr "wrist_twist.outTwist[0]" "wrist_ctl.stretch" -l on;
relationship "link" ":lightLinker1" ":initialShadingGroup.message" ":defaultLightSet.message";
relationship "link" ":lightLinker1" ":initialParticleSE.message" ":defaultLightSet.message";
relationship "link" ":lightLinker1" "sleeve_matSG.message" ":defaultLightSet.message";
relationship "shadowLink" ":lightLinker1" ":initialShadingGroup.message" ":defaultLightSet.message";
relationship "shadowLink" ":lightLinker1" ":initialParticleSE.message" ":defaultLightSet.message";
relationship "shadowLink" ":lightLinker1" "sleeve_matSG.message" ":defaultLightSet.message";
connectAttr "layerManager.dli[0]" "defaultLayer.id";
connectAttr "renderLayerManager.rlmi[0]" "defaultRenderLayer.rlid";
connectAttr "sleeve_mat.oc" "sleeve_matSG.ss";
connectAttr "sleeve_geoShape.iog" "sleeve_matSG.dsm" -na;
connectAttr "sleeve_matSG.msg" "materialInfo1.sg";
connectAttr "sleeve_mat.msg" "materialInfo1.m";
connectAttr "shoulder_ctl.iog" "arm_controls.dsm" -na;
connectAttr "elbow_ctl.iog" "arm_controls.dsm" -na;
connectAttr "wrist_ctl.iog" "arm_controls.dsm" -na;
connectAttr "shoulder_jnt.iog" "arm_joints.dsm" -na;
connectAttr "elbow_jnt.iog" "arm_joints.dsm" -na;
connectAttr "wrist_jnt.iog" "arm_joints.dsm" -na;
connectAttr "sleeve_matSG.pa" ":renderPartition.st" -na;
connectAttr "sleeve_mat.msg" ":defaultShaderList1.s" -na;
connectAttr "elbow_half.msg" ":defaultRenderUtilityList1.u" -na;
connectAttr "defaultRenderLayer.msg" ":defaultRenderingList1.r" -na;
// End of arm_rig.ma
